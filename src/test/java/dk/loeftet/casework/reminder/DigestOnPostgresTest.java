package dk.loeftet.casework.reminder;

import dk.loeftet.support.OnPostgres;

@OnPostgres
class DigestOnPostgresTest extends DigestContract {}
