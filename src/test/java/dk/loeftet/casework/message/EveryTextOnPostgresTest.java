package dk.loeftet.casework.message;

import dk.loeftet.support.OnPostgres;

@OnPostgres
class EveryTextOnPostgresTest extends EveryText {}
