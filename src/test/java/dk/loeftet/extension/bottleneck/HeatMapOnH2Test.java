package dk.loeftet.extension.bottleneck;

import dk.loeftet.support.Databases;

class HeatMapOnH2Test extends HeatMapContract {

    HeatMapOnH2Test() {
        super(new LedgerDatabase(Databases.newH2(), "sa"));
    }
}
