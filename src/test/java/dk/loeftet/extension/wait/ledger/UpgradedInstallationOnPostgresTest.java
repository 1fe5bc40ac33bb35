package dk.loeftet.extension.wait.ledger;

import dk.loeftet.support.Databases;

class UpgradedInstallationOnPostgresTest extends UpgradedInstallation {

    @Override
    String database() {
        return Databases.newPostgres();
    }
}
