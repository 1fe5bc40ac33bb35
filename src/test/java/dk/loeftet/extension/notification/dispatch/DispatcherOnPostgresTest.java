package dk.loeftet.extension.notification.dispatch;

import com.zaxxer.hikari.HikariDataSource;
import dk.loeftet.support.Databases;

class DispatcherOnPostgresTest extends DispatcherContract {

    @Override
    HikariDataSource emptyDatabase() {
        return PostOffice.database(Databases.newPostgres(), "postgres");
    }
}
