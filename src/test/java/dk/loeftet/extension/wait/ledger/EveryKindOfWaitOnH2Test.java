package dk.loeftet.extension.wait.ledger;

import dk.loeftet.support.Databases;

class EveryKindOfWaitOnH2Test extends EveryKindOfWait {

    @Override
    String database() {
        return Databases.newH2();
    }
}
