package dk.loeftet.extension.notification.dispatch;

import com.zaxxer.hikari.HikariDataSource;
import dk.loeftet.support.Databases;

class DispatcherOnH2Test extends DispatcherContract {

    @Override
    HikariDataSource emptyDatabase() {
        return PostOffice.database(Databases.newH2(), "sa");
    }
}
