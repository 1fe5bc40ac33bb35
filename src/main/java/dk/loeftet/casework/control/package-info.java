/** What holds for everything that can be done with a case at any time: who may, where it waits, and what is refused. */
package dk.loeftet.casework.control;
