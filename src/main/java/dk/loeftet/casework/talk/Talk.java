package dk.loeftet.casework.talk;

import java.time.LocalDate;

/**
 * What was agreed about a talk with the citizen.
 *
 * @param withParty who is there beside the citizen and the adviser: {@code uddannelsesambassadoer}, {@code akasse} or
 *     {@code skole}
 * @param place time and place as people write them
 */
public record Talk(String withParty, LocalDate heldOn, String place) {}
