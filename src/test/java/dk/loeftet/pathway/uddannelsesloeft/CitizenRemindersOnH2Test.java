package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.support.OnH2;

@OnH2
class CitizenRemindersOnH2Test extends CitizenReminders {}
