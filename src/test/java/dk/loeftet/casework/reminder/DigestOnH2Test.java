package dk.loeftet.casework.reminder;

import dk.loeftet.support.OnH2;

@OnH2
class DigestOnH2Test extends DigestContract {}
