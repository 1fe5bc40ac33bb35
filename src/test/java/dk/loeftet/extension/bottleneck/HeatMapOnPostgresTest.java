package dk.loeftet.extension.bottleneck;

import dk.loeftet.support.Databases;

class HeatMapOnPostgresTest extends HeatMapContract {

    HeatMapOnPostgresTest() {
        super(new LedgerDatabase(Databases.newPostgres(), "postgres"));
    }
}
