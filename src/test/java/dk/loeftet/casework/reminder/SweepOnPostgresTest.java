package dk.loeftet.casework.reminder;

import dk.loeftet.support.OnPostgres;

@OnPostgres
class SweepOnPostgresTest extends SweepContract {}
