package dk.loeftet.extension.wait.ledger;

import dk.loeftet.support.Databases;

class RandomOperationsOnPostgresTest extends RandomOperations {

    @Override
    String database() {
        return Databases.newPostgres();
    }
}
