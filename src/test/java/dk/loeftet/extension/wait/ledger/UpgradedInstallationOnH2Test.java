package dk.loeftet.extension.wait.ledger;

import dk.loeftet.support.Databases;

class UpgradedInstallationOnH2Test extends UpgradedInstallation {

    @Override
    String database() {
        return Databases.newH2();
    }
}
