/** What is counted of waits and how: working time, sketches, medians with open waits; without a database. */
package dk.loeftet.extension.bottleneck.figure;
