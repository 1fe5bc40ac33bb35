package dk.loeftet.casework.intake;

import dk.loeftet.support.Databases;
import dk.loeftet.support.OnH2;

@OnH2
class IntakeSpeedOnH2Test extends IntakeSpeed {

    @Override
    BareEngine bareEngine() {
        return new BareEngine(Databases.newH2(), "sa");
    }
}
