package dk.loeftet.extension.bottleneck;

import java.util.List;

/**
 * The heat of a diagram.
 *
 * @param elements those with figures only
 * @param cases open cases
 * @param elsewhere of these: stand where the diagram has no element, as it is another version
 */
public record HeatReport(List<HeatLine> elements, int cases, int elsewhere) {}
