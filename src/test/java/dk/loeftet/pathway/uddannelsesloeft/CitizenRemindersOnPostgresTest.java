package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.support.OnPostgres;

@OnPostgres
class CitizenRemindersOnPostgresTest extends CitizenReminders {}
