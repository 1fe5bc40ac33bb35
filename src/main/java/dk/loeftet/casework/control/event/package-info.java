/** What may happen to a case at any time, as its models say. */
package dk.loeftet.casework.control.event;
