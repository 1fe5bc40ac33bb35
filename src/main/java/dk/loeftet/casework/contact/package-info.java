/** What is written down about a case at any time, without a task: calls with those around it, and notes. */
package dk.loeftet.casework.contact;
