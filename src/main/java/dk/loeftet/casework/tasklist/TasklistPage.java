package dk.loeftet.casework.tasklist;

import dk.loeftet.casework.access.Caller;
import java.util.function.Predicate;

/**
 * A page of ours in Tasklist. Every bean of this type is offered to those who may open it; the page's own API checks the
 * right once more.
 *
 * @param id the name by which the scripts know the page
 * @param order the place in the row of pages, lowest first
 * @param visibleTo who may open it
 */
public record TasklistPage(String id, int order, Predicate<Caller> visibleTo) {}
