package dk.loeftet.casework.routing;

import org.springframework.lang.Nullable;

/**
 * The people named on a case.
 *
 * @param ambassador user id of the education ambassador, null when no rule names one
 * @param adviser user id of the caseworker, null when no rule names one
 */
public record Responsibles(
        @Nullable String ambassador, @Nullable String adviser) {}
