package dk.loeftet.casework.tasklist.help;

import java.util.List;

/**
 * What a process owner says about a form.
 *
 * @param paragraphs in their order
 * @param points what to remember, in their order
 */
record Help(List<String> paragraphs, List<String> points) {

    static final Help NONE = new Help(List.of(), List.of());
}
