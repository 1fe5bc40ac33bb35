package dk.loeftet.extension.bottleneck;

import dk.loeftet.support.Databases;

class BottlenecksOnH2Test extends BottlenecksContract {

    BottlenecksOnH2Test() {
        super(new LedgerDatabase(Databases.newH2(), "sa"));
    }
}
