package dk.loeftet.casework.meeting;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * The attendance of a whole meeting: only the exceptions are named, by case number.
 *
 * @param absent who did not come and had not cancelled
 * @param noSeat who came and found no place
 * @param talkAtOnce who came and wants a talk right after
 */
record Attendance(
        @Nullable List<String> absent,
        @Nullable List<String> noSeat,
        @Nullable List<String> talkAtOnce) {

    Attendance {
        absent = absent == null ? List.of() : List.copyOf(absent);
        noSeat = noSeat == null ? List.of() : List.copyOf(noSeat);
        talkAtOnce = talkAtOnce == null ? List.of() : List.copyOf(talkAtOnce);
    }

    SeatStatus of(String caseNumber) {
        if (absent.contains(caseNumber)) {
            return SeatStatus.ABSENT;
        }
        return noSeat.contains(caseNumber) ? SeatStatus.NO_SEAT : SeatStatus.ATTENDED;
    }

    boolean contradictsItself() {
        return absent.stream().anyMatch(number -> noSeat.contains(number) || talkAtOnce.contains(number));
    }
}
