package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.support.OnH2;

@OnH2
class FormsInOurTabOnH2Test extends FormsInOurTab {}
