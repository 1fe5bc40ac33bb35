/** What a process owner says about a pathway in its folder, read once and checked at start. */
package dk.loeftet.extension.model;
