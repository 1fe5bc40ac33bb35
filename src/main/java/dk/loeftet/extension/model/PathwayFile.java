package dk.loeftet.extension.model;

import org.springframework.core.io.Resource;

/**
 * A file of a pathway.
 *
 * @param path where it lies seen from the top of the project, with slashes: {@code processes/<name>/model.bpmn}
 */
public record PathwayFile(String path, Resource resource) {}
