package dk.loeftet.casework.intake;

import dk.loeftet.support.Databases;
import dk.loeftet.support.OnPostgres;

@OnPostgres
class IntakeSpeedOnPostgresTest extends IntakeSpeed {

    @Override
    BareEngine bareEngine() {
        return new BareEngine(Databases.newPostgres(), "postgres");
    }
}
