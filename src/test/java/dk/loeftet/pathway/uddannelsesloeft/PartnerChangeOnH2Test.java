package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.support.OnH2;

@OnH2
class PartnerChangeOnH2Test extends PartnerChange {}
