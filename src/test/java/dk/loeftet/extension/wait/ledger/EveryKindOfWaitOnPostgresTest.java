package dk.loeftet.extension.wait.ledger;

import dk.loeftet.support.Databases;

class EveryKindOfWaitOnPostgresTest extends EveryKindOfWait {

    @Override
    String database() {
        return Databases.newPostgres();
    }
}
