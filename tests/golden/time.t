# -m time
@ 46 filter INPUT
-m time => -m time --datestop 2038-01-19T03:14:07 => TIME UTC
-m time --utc => -m time --datestop 2038-01-19T03:14:07 => TIME UTC
-m time --kerneltz => -m time --datestop 2038-01-19T03:14:07 --kerneltz => TIME
-m time --localtz => -m time --datestop 2038-01-19T03:14:07 --kerneltz => TIME
-m time --localtz --kerneltz => -m time --datestop 2038-01-19T03:14:07 --kerneltz => TIME
-m time --timestart 10:00 => -m time --timestart 10:00:00 --timestop 23:59:59 --datestop 2038-01-19T03:14:07 => TIME from 10:00:00 to 23:59:59 UTC
-m time --timestop 10:00 => -m time --timestart 00:00:00 --timestop 10:00:00 --datestop 2038-01-19T03:14:07 => TIME from 00:00:00 to 10:00:00 UTC
-m time --timestart 10:00:01 --timestop 11:59:59 => -m time --timestart 10:00:01 --timestop 11:59:59 --datestop 2038-01-19T03:14:07 => TIME from 10:00:01 to 11:59:59 UTC
-m time --timestart 23:59:59 => -m time --timestart 23:59:59 --timestop 23:59:59 --datestop 2038-01-19T03:14:07 => TIME from 23:59:59 to 23:59:59 UTC
-m time --timestart 00:00:00 --timestop 23:59:59 => -m time --datestop 2038-01-19T03:14:07 => TIME UTC
-m time --timestart 1:2:3 => -m time --timestart 01:02:03 --timestop 23:59:59 --datestop 2038-01-19T03:14:07 => TIME from 01:02:03 to 23:59:59 UTC
-m time --timestart 8:09 --timestop 010:02 => -m time --timestart 08:09:00 --timestop 10:02:00 --datestop 2038-01-19T03:14:07 => TIME from 08:09:00 to 10:02:00 UTC
-m time --timestart 12:00 --timestop 11:00 => -m time --timestart 12:00:00 --timestop 11:00:00 --datestop 2038-01-19T03:14:07 => TIME from 12:00:00 to 11:00:00 UTC
-m time --timestart 12:00 --timestop 11:00 --contiguous => -m time --timestart 12:00:00 --timestop 11:00:00 --datestop 2038-01-19T03:14:07 --contiguous => TIME from 12:00:00 to 11:00:00 UTC contiguous
-m time --timestart 10:00 --timestop 10:00 --contiguous => -m time --timestart 10:00:00 --timestop 10:00:00 --datestop 2038-01-19T03:14:07 --contiguous => TIME from 10:00:00 to 10:00:00 UTC contiguous
-m time --weekdays Mon => -m time --weekdays Mon --datestop 2038-01-19T03:14:07 => TIME on Mon UTC
-m time --weekdays Mon,Tue,Wed,Thu,Fri,Sat,Sun => -m time --datestop 2038-01-19T03:14:07 => TIME UTC
-m time --weekdays Sun,Mon,Mon => -m time --weekdays Mon,Sun --datestop 2038-01-19T03:14:07 => TIME on Mon,Sun UTC
-m time --weekdays Mo,Tu,We,Th,Fr,Sa => -m time --weekdays Mon,Tue,Wed,Thu,Fri,Sat --datestop 2038-01-19T03:14:07 => TIME on Mon,Tue,Wed,Thu,Fri,Sat UTC
-m time --weekdays Monday,Friday => -m time --weekdays Mon,Fri --datestop 2038-01-19T03:14:07 => TIME on Mon,Fri UTC
-m time --weekdays 1,7 => -m time --weekdays Mon,Sun --datestop 2038-01-19T03:14:07 => TIME on Mon,Sun UTC
-m time ! --weekdays Mon => -m time --weekdays Tue,Wed,Thu,Fri,Sat,Sun --datestop 2038-01-19T03:14:07 => TIME on Tue,Wed,Thu,Fri,Sat,Sun UTC
-m time ! --weekdays Sat,Sun => -m time --weekdays Mon,Tue,Wed,Thu,Fri --datestop 2038-01-19T03:14:07 => TIME on Mon,Tue,Wed,Thu,Fri UTC
-m time --monthdays 1 => -m time --monthdays 1 --datestop 2038-01-19T03:14:07 => TIME on 1st UTC
-m time --monthdays 1,31 => -m time --monthdays 1,31 --datestop 2038-01-19T03:14:07 => TIME on 1st,31st UTC
-m time --monthdays 31,2,2 => -m time --monthdays 2,31 --datestop 2038-01-19T03:14:07 => TIME on 2nd,31st UTC
-m time --monthdays 01,10 => -m time --monthdays 1,10 --datestop 2038-01-19T03:14:07 => TIME on 1st,10th UTC
-m time ! --monthdays 1,2,3 => -m time --monthdays 4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31 --datestop 2038-01-19T03:14:07 => TIME on 4th,5th,6th,7th,8th,9th,10th,11st,12nd,13rd,14th,15th,16th,17th,18th,19th,20th,21st,22nd,23rd,24th,25th,26th,27th,28th,29th,30th,31st UTC
-m time --monthdays 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31 => -m time --datestop 2038-01-19T03:14:07 => TIME UTC
# 1.8.9: saved as -m time --weekdays  --datestop 2038-01-19T03:14:07
-m time --weekdays "" => -m time --weekdays "" --datestop 2038-01-19T03:14:07 => TIME on  UTC
# 1.8.9: saved as -m time --monthdays  --datestop 2038-01-19T03:14:07
-m time ! --monthdays 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31 => -m time --monthdays "" --datestop 2038-01-19T03:14:07 => TIME on  UTC
# dates
-m time --datestart 2020 => -m time --datestart 2020-01-01T00:00:00 --datestop 2038-01-19T03:14:07 => TIME starting from 2020-01-01 00:00:00 UTC
-m time --datestart 2020-02 => -m time --datestart 2020-02-01T00:00:00 --datestop 2038-01-19T03:14:07 => TIME starting from 2020-02-01 00:00:00 UTC
-m time --datestart 2020-02-03 => -m time --datestart 2020-02-03T00:00:00 --datestop 2038-01-19T03:14:07 => TIME starting from 2020-02-03 00:00:00 UTC
-m time --datestart 2020-02-03T04 => -m time --datestart 2020-02-03T04:00:00 --datestop 2038-01-19T03:14:07 => TIME starting from 2020-02-03 04:00:00 UTC
-m time --datestart 2020-02-03T04:05 => -m time --datestart 2020-02-03T04:05:00 --datestop 2038-01-19T03:14:07 => TIME starting from 2020-02-03 04:05:00 UTC
-m time --datestart 2020-02-03T04:05:06 => -m time --datestart 2020-02-03T04:05:06 --datestop 2038-01-19T03:14:07 => TIME starting from 2020-02-03 04:05:06 UTC
-m time --datestart 2020-2-3T4:5:6 => -m time --datestart 2020-02-03T04:05:06 --datestop 2038-01-19T03:14:07 => TIME starting from 2020-02-03 04:05:06 UTC
-m time --datestart 2020-02-29 => -m time --datestart 2020-02-29T00:00:00 --datestop 2038-01-19T03:14:07 => TIME starting from 2020-02-29 00:00:00 UTC
-m time --datestart 2020-02-30 => -m time --datestart 2020-03-01T00:00:00 --datestop 2038-01-19T03:14:07 => TIME starting from 2020-03-01 00:00:00 UTC
-m time --datestart 2021-02-29 => -m time --datestart 2021-03-01T00:00:00 --datestop 2038-01-19T03:14:07 => TIME starting from 2021-03-01 00:00:00 UTC
-m time --datestart 2000-12-31T23:59:59 => -m time --datestart 2000-12-31T23:59:59 --datestop 2038-01-19T03:14:07 => TIME starting from 2000-12-31 23:59:59 UTC
-m time --datestart 2004-03-01 => -m time --datestart 2004-03-01T00:00:00 --datestop 2038-01-19T03:14:07 => TIME starting from 2004-03-01 00:00:00 UTC
-m time --datestart 1970-01-01 => -m time --datestop 2038-01-19T03:14:07 => TIME UTC
-m time --datestart 1970-01-01T00:00:01 => -m time --datestart 1970-01-01T00:00:01 --datestop 2038-01-19T03:14:07 => TIME starting from 1970-01-01 00:00:01 UTC
-m time --datestart 2038-01-19T03:14:08 => -m time --datestart 2038-01-19T03:14:08 --datestop 2038-01-19T03:14:07 => TIME starting from 2038-01-19 03:14:08 UTC
-m time --datestart 2038-12-31T23:59:59 => -m time --datestart 2038-12-31T23:59:59 --datestop 2038-01-19T03:14:07 => TIME starting from 2038-12-31 23:59:59 UTC
-m time --datestop 2037 => -m time --datestop 2037-01-01T00:00:00 => TIME until date 2037-01-01 00:00:00 UTC
-m time --datestop 2038-01-19T03:14:06 => -m time --datestop 2038-01-19T03:14:06 => TIME until date 2038-01-19 03:14:06 UTC
-m time --datestop 2038-01-19T03:14:07 => -m time --datestop 2038-01-19T03:14:07 => TIME UTC
# 1.8.9: saved as -m time
-m time --datestop 1970-01-01 => -m time --datestop 1970-01-01T00:00:00 => TIME until date 1970-01-01 00:00:00 UTC
-m time --datestart 2021 --datestop 2020 => -m time --datestart 2021-01-01T00:00:00 --datestop 2020-01-01T00:00:00 => TIME starting from 2021-01-01 00:00:00 until date 2020-01-01 00:00:00 UTC
-m time --contiguous --kerneltz --datestop 2021-01-01T12:13:14 --datestart 2020-01-01 --monthdays 1,2 --weekdays Mon --timestop 10:00 --timestart 12:00 => -m time --timestart 12:00:00 --timestop 10:00:00 --monthdays 1,2 --weekdays Mon --datestart 2020-01-01T00:00:00 --datestop 2021-01-01T12:13:14 --kerneltz --contiguous => TIME from 12:00:00 to 10:00:00 on Mon on 1st,2nd starting from 2020-01-01 00:00:00 until date 2021-01-01 12:13:14 contiguous
# errors
-m time --timestart 24:00 =! 21: "24:00" is not a time of day, hh:mm[:ss]
-m time --timestart 23:60 =! 21: "23:60" is not a time of day, hh:mm[:ss]
-m time --timestart 23:59:60 =! 21: "23:59:60" is not a time of day, hh:mm[:ss]
-m time --timestart 10 =! 21: "10" is not a time of day, hh:mm[:ss]
-m time --timestart 10:00:00:00 =! 21: "10:00:00:00" is not a time of day, hh:mm[:ss]
-m time --timestart x =! 21: "x" is not a time of day, hh:mm[:ss]
-m time --timestart "" =! 21: "" is not a time of day, hh:mm[:ss]
-m time --timestart -1:00 =! 21: "-1:00" is not a time of day, hh:mm[:ss]
-m time --timestart 0x10:00 =! 21: "0x10:00" is not a time of day, hh:mm[:ss]
-m time --timestop 24:00 =! 20: "24:00" is not a time of day, hh:mm[:ss]
-m time --contiguous =! 4: time: "--contiguous" has a meaning only where "--timestop" is before "--timestart"
-m time --timestart 10:00 --timestop 11:00 --contiguous =! 4: time: "--contiguous" has a meaning only where "--timestop" is before "--timestart"
-m time --weekdays M =! 20: "M" is not a day of the week: Mon, Tue ... or 1 to 7
-m time --weekdays 0 =! 20: "0" is not a day of the week: Mon, Tue ... or 1 to 7
-m time --weekdays 1-5 =! 20: "1-5" is not a day of the week: Mon, Tue ... or 1 to 7
-m time --weekdays Mon,Xyz =! 24: "Xyz" is not a day of the week: Mon, Tue ... or 1 to 7
-m time --weekdays mon =! 20: "mon" is not a day of the week: Mon, Tue ... or 1 to 7
-m time --weekdays ,Mon =! 20: "" is not a day of the week: Mon, Tue ... or 1 to 7
-m time --monthdays 32 =! 21: "32" is not a day of a month, 1 to 31
-m time --monthdays 1,1-5 =! 23: "1-5" is not a day of a month, 1 to 31
-m time --monthdays 1st =! 21: "1st" is not a day of a month, 1 to 31
-m time --monthdays -1 =! 21: "-1" is not a day of a month, 1 to 31
-m time --datestart 2020-13-03 =! 21: "2020-13-03" is not a date from 1970 to 2038
-m time --datestart 2020-12-32 =! 21: "2020-12-32" is not a date from 1970 to 2038
-m time --datestart 1969-12-31 =! 21: "1969-12-31" is not a date from 1970 to 2038
-m time --datestart 2039 =! 21: "2039" is not a date from 1970 to 2038
-m time --datestart x =! 21: "x" is not a date from 1970 to 2038
-m time --datestart "" =! 21: "" is not a date from 1970 to 2038
-m time --datestart 20 =! 21: "20" is not a date from 1970 to 2038
-m time --datestart 2020/02/03 =! 21: "2020/02/03" is not a date from 1970 to 2038
-m time --datestart 2020-02-03T24:05:06 =! 21: "2020-02-03T24:05:06" is not a date from 1970 to 2038
-m time --datestart 2020-02-03T23:60:06 =! 21: "2020-02-03T23:60:06" is not a date from 1970 to 2038
-m time --datestart 2020-02-03T23:59:60 =! 21: "2020-02-03T23:59:60" is not a date from 1970 to 2038
-m time --datestart 2020-02-03t04:05:06 =! 21: "2020-02-03t04:05:06" is not a date from 1970 to 2038
-m time --datestart 2020-02-03T04:05:06Z =! 21: "2020-02-03T04:05:06Z" is not a date from 1970 to 2038
-m time --datestart "2020-02-03 04:05:06" =! 21: "2020-02-03 04:05:06" is not a date from 1970 to 2038
-m time --datestop 2040 =! 20: "2040" is not a date from 1970 to 2038
-m time --utc --kerneltz =! 15: time: option "--kerneltz" cannot be used together with "--utc"
-m time --localtz --utc =! 19: time: option "--utc" cannot be used together with "--localtz"
-m time ! --kerneltz =! 11: time: option "--kerneltz" cannot be inverted
-m time ! --timestart 10:00 =! 11: time: option "--timestart" cannot be inverted
-m time ! --datestart 2020 =! 11: time: option "--datestart" cannot be inverted
-m time --timestart 10:00 --timestart 11:00 =! 27: time: option "--timestart" can be used only once
-m time --weekdays Mon --weekdays Tue =! 24: time: option "--weekdays" can be used only once
# days that there are not
# 1.8.9: accepted, and saved as -m time --weekdays  --datestop 2038-01-19T03:14:07
-m time --weekdays 8 =! 20: "8" is not a day of the week: Mon, Tue ... or 1 to 7
# 1.8.9: accepted, and saved as -m time --monthdays  --datestop 2038-01-19T03:14:07
-m time --monthdays 0 =! 21: "0" is not a day of a month, 1 to 31
# 1.8.9: accepted, and saved as -m time --monthdays 1 --datestop 2038-01-19T03:14:07
-m time --monthdays 010 =! 21: "010" is not a day of a month, 1 to 31
# 1.8.9: accepted, and saved as -m time --datestart 2019-12-03T00:00:00 --datestop 2038-01-19T03:14:07
-m time --datestart 2020-00-03 =! 21: "2020-00-03" is not a date from 1970 to 2038
