package dk.loeftet.casework.meeting;

/** What has become of a seat. The names stand in the table and are the words of the page. */
enum SeatStatus {
    INVITED,
    ACCEPTED,
    CANCELLED,
    REBOOKED,
    ATTENDED,
    ABSENT,
    /** Came, or would have come, and found no place: first in the queue to the next meeting. */
    NO_SEAT,
    /** There was no meeting: first in the queue to the next one, too. */
    CALLED_OFF,
    /** The case went another way before the result could reach it. */
    LEFT
}
