-- What the regional course fund asks for (D1, row 9): list, declaration, none; null = nobody has asked.
alter table case_file add column regional_fund varchar(16);
