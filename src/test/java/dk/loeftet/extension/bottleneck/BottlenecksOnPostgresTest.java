package dk.loeftet.extension.bottleneck;

import dk.loeftet.support.Databases;

class BottlenecksOnPostgresTest extends BottlenecksContract {

    BottlenecksOnPostgresTest() {
        super(new LedgerDatabase(Databases.newPostgres(), "postgres"));
    }
}
