/** The page "Sager": every case that the caller may look up, found, filtered and sorted by what is most urgent. */
package dk.loeftet.casework.tasklist.cases;
