#!/bin/bash
# dracut's module of the appliance: the disk is completed, the data partition opened and mounted before the system is entered.

check() {
    return 0
}

depends() {
    echo systemd systemd-initrd dm systemd-veritysetup systemd-cryptsetup tpm2-tss
}

installkernel() {
    # loop: without it systemd-repart makes a file system in memory first, and a small machine has not got so much.
    # No driver but those of the disks and sticks of a PC: what dracut would bring is three times as much to be read and unpacked at each start.
    instmods efivarfs erofs ext4 vfat nls_ascii nls_cp437 loop dm-verity dm-crypt xts essiv cbc aesni_intel sha256_ssse3 \
        virtio_blk virtio_pci virtio_scsi ahci ata_piix ata_generic nvme vmd usb-storage uas sd_mod sr_mod \
        xhci_pci xhci_pci_renesas ehci_pci ohci_pci uhci_hcd mmc_block sdhci_pci sdhci_acpi rtsx_pci rtsx_pci_sdmmc hv_storvsc \
        tpm_tis tpm_crb i6300esb iTCO_wdt wdat_wdt sp5100_tco
}

install() {
    local file
    inst_multiple modprobe systemd-repart mkfs.ext4 fsck.ext4 e2fsck blkid udevadm lsblk mount umount cp cmp mkdir mv rm sync systemd-id128 systemd-cryptenroll \
        cat dirname basename readlink head tail tr sed mke2fs
    inst_multiple -o /usr/lib/systemd/systemd-cryptsetup /usr/lib/systemd/systemd-pcrextend /etc/mke2fs.conf
    # shellcheck disable=SC2154 # dracut says where they are
    inst_simple "$moddir/data.sh" /usr/lib/vikno-image/data
    inst_simple /usr/lib/vikno-image/boot-partition
    inst_simple /usr/lib/udev/rules.d/61-vikno-boot.rules
    for file in "$moddir"/partitions/*.conf; do
        inst_simple "$file" "/usr/lib/vikno-image/partitions/${file##*/}"
    done
    # shellcheck disable=SC2154
    inst_simple "$moddir/vikno-data.service" "$systemdsystemunitdir/vikno-data.service"
    # shellcheck disable=SC2154
    $SYSTEMCTL -q --root "$initdir" add-requires initrd-fs.target vikno-data.service
    mkdir -p "$initdir/etc/systemd/system.conf.d"
    printf '[Manager]\nCrashAction=reboot\nRuntimeWatchdogSec=180\n' >"$initdir/etc/systemd/system.conf.d/60-vikno.conf"
}
