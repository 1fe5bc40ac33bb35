package dk.loeftet.extension.wait;

import java.time.LocalDate;

/** An office's closing days leave no open day in more than a year, so no deadline can be computed. */
public class NoOpenDay extends RuntimeException {

    NoOpenDay(LocalDate from, String calendarId) {
        super("Kontoret '" + calendarId + "' har ingen åben dag i mere end et år fra " + from
                + ". Ret kontorets lukkedage.");
    }
}
