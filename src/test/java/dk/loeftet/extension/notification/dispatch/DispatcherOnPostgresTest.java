package dk.loeftet.extension.notification.dispatch;

import dk.loeftet.support.Databases;
import javax.sql.DataSource;

class DispatcherOnPostgresTest extends DispatcherContract {

    @Override
    DataSource emptyDatabase() {
        return PostOffice.database(Databases.newPostgres(), "postgres");
    }
}
