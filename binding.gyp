{ "targets": [{ "target_name": "torchebm", "type": "none" }] }
