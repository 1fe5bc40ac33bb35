-- Who was invited to a meeting that was called off did not miss a seat: the list says that there was no meeting.
update meeting_seat set status = 'CALLED_OFF'
where status = 'NO_SEAT' and meeting_id in (select id from info_meeting where status = 'CANCELLED');
