package dk.loeftet.casework.message;

import dk.loeftet.support.OnH2;

@OnH2
class EveryTextOnH2Test extends EveryText {}
