package dk.loeftet.extension.bottleneck;

import java.util.List;

/**
 * The cases that have stood longest.
 *
 * @param cases the longest first, not all
 * @param count how many there are
 */
public record StandingCases(List<StandingCase> cases, int count) {}
