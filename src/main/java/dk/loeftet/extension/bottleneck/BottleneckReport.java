package dk.loeftet.extension.bottleneck;

import java.util.List;

/**
 * The answer to "where do cases stall".
 *
 * @param headline the worst place in a sentence
 * @param lines the worst first
 */
public record BottleneckReport(String headline, List<BottleneckLine> lines) {}
