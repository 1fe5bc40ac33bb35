package dk.loeftet.casework.intake;

import dk.loeftet.support.OnPostgres;

@OnPostgres
class IntakeOnPostgresTest extends IntakeContract {}
