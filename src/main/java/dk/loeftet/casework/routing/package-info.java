/** Who is named on a case, and who stands in during absence. */
package dk.loeftet.casework.routing;
