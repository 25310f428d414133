-- Whether someone speaks for a refurbisher, who may collect a lot that is announced.   $1 person   $2 resource
select reads_lot($1, $2) as reads
