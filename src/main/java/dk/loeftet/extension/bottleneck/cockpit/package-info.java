/** Brings the bottlenecks into Cockpit: for those only who may read the history of a pathway, of their own offices. */
package dk.loeftet.extension.bottleneck.cockpit;
