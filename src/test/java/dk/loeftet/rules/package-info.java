/** What holds for all models, forms and classes, checked by tests: each failure names the file, the place and the cure. */
package dk.loeftet.rules;
