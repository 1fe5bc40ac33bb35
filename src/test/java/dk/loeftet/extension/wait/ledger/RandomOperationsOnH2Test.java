package dk.loeftet.extension.wait.ledger;

import dk.loeftet.support.Databases;

class RandomOperationsOnH2Test extends RandomOperations {

    @Override
    String database() {
        return Databases.newH2();
    }
}
