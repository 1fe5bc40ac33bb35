package dk.loeftet.extension.notification.dispatch;

import dk.loeftet.support.Databases;
import javax.sql.DataSource;

class DispatcherOnH2Test extends DispatcherContract {

    @Override
    DataSource emptyDatabase() {
        return PostOffice.database(Databases.newH2(), "sa");
    }
}
