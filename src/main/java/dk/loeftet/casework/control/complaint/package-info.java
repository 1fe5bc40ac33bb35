/** A complaint about a decision of a case that has ended already. */
package dk.loeftet.casework.control.complaint;
