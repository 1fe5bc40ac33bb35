package dk.loeftet.casework.intake;

import dk.loeftet.support.OnH2;

@OnH2
class IntakeOnH2Test extends IntakeContract {}
