/** Answers of our own HTTP interfaces: what was wrong with the input, in Danish and by field. */
package dk.loeftet.extension.web;
